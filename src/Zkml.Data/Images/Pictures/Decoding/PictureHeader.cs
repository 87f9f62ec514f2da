namespace Zkml.Data.Images.Pictures.Decoding;

/// <summary>What a picture file says of itself, before anything of it is decoded.</summary>
/// <param name="Format">Its format.</param>
/// <param name="Width">Columns, as stored.</param>
/// <param name="Height">Rows, as stored.</param>
internal sealed record PictureHeader(PictureFormat Format, int Width, int Height)
{
    /// <summary>How many there are.</summary>
    public long Pixels => (long)Width * Height;

    /// <summary>Bytes that a decoder keeps for itself while it decodes, beside the pixels that it gives out.</summary>
    public long WorkingBytes { get; init; }

    /// <summary>How often a decoder comes by each pixel.</summary>
    public int Passes { get; init; } = 1;

    /// <summary>What a pass over a pixel costs; one over a JPEG picture's costs 1.</summary>
    public int PassCost => Format == PictureFormat.WebP ? 16 : 1;

    /// <summary>Whether the decoder can give out a picture several times smaller without ever holding the large one.</summary>
    public bool DecodesSmaller => Format is PictureFormat.Jpeg or PictureFormat.WebP;
}
