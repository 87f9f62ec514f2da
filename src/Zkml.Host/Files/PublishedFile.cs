namespace Zkml.Host.Files;

/// <summary>A file that was published once and never changes.</summary>
/// <param name="Path">Where it is on this machine.</param>
/// <param name="Sha256">Its SHA-256 in lower-case hexadecimal digits.</param>
public readonly record struct PublishedFile(string Path, string Sha256)
{
    /// <summary>Whether the file exists, can be read, and is the published one.</summary>
    public bool IsWhole
    {
        get
        {
            try
            {
                return File.Exists(Path) && Sha256Hex.OfFile(Path) == Sha256;
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                return false;
            }
        }
    }

    /// <summary>Compares the hash.</summary>
    /// <exception cref="MalformedInputException">The file's content differs from the published one.</exception>
    public void Check()
    {
        var found = Sha256Hex.OfFile(Path);
        if (found != Sha256)
        {
            throw new MalformedInputException(Path, "", $"the content differs from the published file: SHA-256 is {found}, expected {Sha256}; delete the file and fetch it again");
        }
    }
}
