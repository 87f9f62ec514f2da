namespace Zkml.Host.Files;

/// <summary>A temporary directory that only its owner may enter, whatever is written into it and by whom; it goes when it is disposed of.</summary>
public sealed class SecretDirectory : IDisposable
{
    /// <summary>Makes one.</summary>
    public SecretDirectory() => Path = Directory.CreateTempSubdirectory("zkml-").FullName;

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
