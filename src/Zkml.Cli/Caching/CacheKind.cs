namespace Zkml.Cli.Caching;

/// <summary>A kind of files in the cache.</summary>
internal enum CacheKind
{
    /// <summary>Data sets that were downloaded or unpacked.</summary>
    Datasets,

    /// <summary>Files of the structured reference string (SRS).</summary>
    Parameters,

    /// <summary>Circuits of presets for direct proofs.</summary>
    Circuits,

    /// <summary>Proving and verifying keys.</summary>
    Keys,

    /// <summary>Proving engines, and the home directory that the native one sees.</summary>
    Engines,

    /// <summary>Installations of the npm packages.</summary>
    Npm,
}
