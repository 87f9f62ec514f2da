namespace Zkml.Data.Images.Pictures.Decoding;

/// <summary>The formats of picture files that are read.</summary>
internal enum PictureFormat
{
    /// <summary>Portable Network Graphics.</summary>
    Png,

    /// <summary>The format of photos.</summary>
    Jpeg,

    /// <summary>WebP, lossy or lossless.</summary>
    WebP,

    /// <summary>Graphics Interchange Format, of one frame.</summary>
    Gif,

    /// <summary>A Windows bitmap.</summary>
    Bmp,
}
