#include <stdint.h>
#include <sys/epoll.h>

// epoll(7) by the number that a watched descriptor was given, since Swift's Glibc module leaves it out.

static inline int epoll_watch(int poll, int descriptor, uint64_t number) {
  struct epoll_event event = {.events = EPOLLIN, .data = {.u64 = number}};
  return epoll_ctl(poll, EPOLL_CTL_ADD, descriptor, &event);
}

// At most 128 numbers of descriptors that can be read; how many they are.
static inline int epoll_next(int poll, uint64_t *numbers, int milliseconds) {
  struct epoll_event events[128];
  int count = epoll_wait(poll, events, 128, milliseconds);
  for (int i = 0; i < count; i++) numbers[i] = events[i].data.u64;
  return count;
}
