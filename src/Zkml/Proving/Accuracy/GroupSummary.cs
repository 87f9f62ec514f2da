namespace Zkml.Proving.Accuracy;

/// <summary>What a summary states about the proof of a group of samples.</summary>
/// <param name="File">The name of the proof file.</param>
/// <param name="Sha256">The SHA-256 of the proof file.</param>
/// <param name="Right">The number of samples whose class is their label; 0 for a regression.</param>
public sealed record GroupSummary(string File, string Sha256, int Right);
