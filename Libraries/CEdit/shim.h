#include <stdio.h>
#include <editline/readline.h>

// Variables of C are nobody's in Swift: what is set of them is set here.
static inline void edit_complete_with(rl_completion_func_t *function) {
    rl_attempted_completion_function = function;
}

// That nothing matches does not mean that files are wanted.
static inline void edit_matches_are_all(void) {
    rl_attempted_completion_over = 1;
}

static inline void edit_no_blank_after_match(void) {
    rl_completion_append_character = 0;
}
