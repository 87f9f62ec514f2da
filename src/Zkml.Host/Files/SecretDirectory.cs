namespace Zkml.Host.Files;

/// <summary>A temporary directory that only its owner may enter, whatever is written into it and by whom; disposing deletes it.</summary>
public sealed class SecretDirectory : IDisposable
{
    /// <summary>Creates the directory.</summary>
    public SecretDirectory() => Path = Directory.CreateTempSubdirectory("zkml-").FullName;

    /// <summary>The directory's path.</summary>
    public string Path { get; }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
