import CPNG

extension Sparkline {
    /// The picture as a PNG file; the same values give the same bytes.
    ///
    /// - Returns: `nil` where the library has no memory for it.
    package var png: [UInt8]? {
        var image = png_image_of_grey(UInt32(Sparkline.width), UInt32(Sparkline.height))
        defer { png_image_free(&image) }
        var size = png_alloc_size_t(0)
        let stride = Int32(Sparkline.width)
        guard png_image_write_to_memory(&image, nil, &size, 0, pixels, stride, nil) != 0 else { return nil }
        var bytes = [UInt8](repeating: 0, count: size)
        guard png_image_write_to_memory(&image, &bytes, &size, 0, pixels, stride, nil) != 0 else { return nil }
        return Array(bytes.prefix(size))
    }
}
