using Zkml.Host;
using Zkml.Host.Files;
using Zkml.Host.Json;

namespace Zkml.Varuna.Keys;

/// <summary>One of the files of an entry.</summary>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Its SHA-256 in lower-case hexadecimal digits.</param>
internal sealed record KeyFileHash(int Bytes, string Sha256)
{
    /// <summary>That of a file's content.</summary>
    public static KeyFileHash Of(ReadOnlyMemory<byte> content) => new(content.Length, Sha256Hex.Of(content.Span));

    /// <summary>Reads it from a JSON object.</summary>
    public static KeyFileHash Read(StrictJsonObject json)
    {
        var hash = new KeyFileHash(json.Integer("bytes", 0, int.MaxValue), json.Text("sha256", Sha256Hex.Digits));
        json.End();
        return hash;
    }

    /// <summary>Reads the file.</summary>
    /// <exception cref="MalformedInputException">It is missing, or not the one that was written.</exception>
    public byte[] Load(string path)
    {
        var content = UntrustedFile.ReadAllBytes(path, Bytes, "delete the entry, and the keys are made again");
        return content.Length == Bytes && Sha256Hex.Of(content) == Sha256 ? content : throw new MalformedInputException(path, "", "the content is not what was written");
    }
}
