namespace Zkml.SnarkVm.Parameters;

/// <summary>How far the download of a file is.</summary>
/// <param name="File">Which.</param>
/// <param name="Bytes">How many of its bytes are there.</param>
public readonly record struct DownloadProgress(ParameterFile File, long Bytes);
