#include <png.h>
#include <string.h>

// A structure with a version that must be set before anything else.
static inline png_image png_image_of_grey(unsigned width, unsigned height) {
    png_image image;
    memset(&image, 0, sizeof image);
    image.version = PNG_IMAGE_VERSION;
    image.width = width;
    image.height = height;
    image.format = PNG_FORMAT_GRAY;
    return image;
}
