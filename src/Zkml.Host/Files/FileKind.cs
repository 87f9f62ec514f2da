namespace Zkml.Host.Files;

/// <summary>What a path names, links followed.</summary>
public enum FileKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A file that holds bytes: the only kind that may be replaced by another file.</summary>
    Regular,

    /// <summary>A directory.</summary>
    Directory,

    /// <summary>A pipe, a terminal or another device that gives and takes bytes one after the other.</summary>
    Stream,

    /// <summary>A disk, a socket, or what the system does not tell.</summary>
    Other,
}
