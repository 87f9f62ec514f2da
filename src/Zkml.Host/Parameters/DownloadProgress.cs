namespace Zkml.Host.Parameters;

/// <summary>The progress of a file's download.</summary>
/// <param name="File">The file.</param>
/// <param name="Bytes">The number of bytes received so far.</param>
public readonly record struct DownloadProgress(ParameterFile File, long Bytes);
