namespace Zkml.Proving;

/// <summary>A verifying key where the engine can read it; a temporary file goes when it is disposed.</summary>
/// <param name="Path">The file.</param>
/// <param name="Sha256">Its SHA-256 in lower-case hexadecimal digits.</param>
/// <param name="Source">How it was come by.</param>
/// <param name="IsTemporary">Whether the file goes afterwards.</param>
internal sealed record VerifyingKeyFile(string Path, string Sha256, KeySource Source, bool IsTemporary) : IDisposable
{
    /// <summary>Writes a key whose hash the verifier trusts.</summary>
    public static VerifyingKeyFile Write(ReadOnlySpan<byte> key, string sha256)
    {
        var path = System.IO.Path.GetTempFileName();
        File.WriteAllBytes(path, key);
        return new(path, sha256, KeySource.Trusted, IsTemporary: true);
    }

    public void Dispose()
    {
        if (IsTemporary)
        {
            File.Delete(Path);
        }
    }
}
