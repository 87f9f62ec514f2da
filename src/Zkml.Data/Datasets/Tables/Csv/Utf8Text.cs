namespace Zkml.Data.Datasets.Tables.Csv;

/// <summary>A file's text as UTF-8, whatever encoding the file has.</summary>
/// <param name="Bytes">The text, and before it what does not belong to it.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Encoding">The file's encoding, for people.</param>
/// <param name="Note">What a reader of the file should know; null where nothing is unusual.</param>
internal sealed record Utf8Text(byte[] Bytes, int Start, string Encoding, string? Note = null)
{
    /// <summary>The text.</summary>
    public ReadOnlySpan<byte> Span => Bytes.AsSpan(Start);

    /// <summary>The text, to be read from its beginning or from behind some of its bytes.</summary>
    public StreamReader Open(int skip = 0) => new(new MemoryStream(Bytes, Start + skip, Bytes.Length - Start - skip), System.Text.Encoding.UTF8, detectEncodingFromByteOrderMarks: false);
}
