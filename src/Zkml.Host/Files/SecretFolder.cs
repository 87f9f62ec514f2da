namespace Zkml.Host.Files;

/// <summary>A temporary folder that only its owner may enter, whatever is written into it and by whom; it goes when it is disposed of.</summary>
public sealed class SecretFolder : IDisposable
{
    /// <summary>Makes one.</summary>
    public SecretFolder() => Path = Directory.CreateTempSubdirectory("zkml-").FullName;

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
