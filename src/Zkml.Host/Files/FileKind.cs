namespace Zkml.Host.Files;

/// <summary>What a path refers to after following links.</summary>
public enum FileKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A regular file: the only kind that may be replaced by another file.</summary>
    Regular,

    /// <summary>A directory.</summary>
    Directory,

    /// <summary>A pipe, a terminal or another device that is a stream of bytes.</summary>
    Stream,

    /// <summary>A disk, a socket, or something that the system does not identify.</summary>
    Other,
}
