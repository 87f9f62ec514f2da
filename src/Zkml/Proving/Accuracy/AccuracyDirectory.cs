using Zkml.Host;
using Zkml.Host.Files;
using Zkml.Proving.Direct;
using Zkml.Statements;

namespace Zkml.Proving.Accuracy;

/// <summary>A directory with a proven accuracy: the model's description, the proofs, and the summary. Nothing in it is trusted.</summary>
/// <param name="Path">The directory.</param>
/// <param name="Description">The model's description.</param>
/// <param name="Summary">The summary.</param>
public sealed record AccuracyDirectory(string Path, ModelDescription Description, AccuracySummary Summary)
{
    /// <summary>The name of the summary, which is written last.</summary>
    public const string SummaryFile = "accuracy.json";

    /// <summary>The name of the file with the model's description: the bytes that the model hash is of.</summary>
    public const string DescriptionFile = "description.json";

    /// <summary>The name of the directory of proofs.</summary>
    public const string ProofsDirectory = "proofs";

    /// <summary>Reads a directory, without its proofs.</summary>
    /// <param name="path">The directory.</param>
    /// <exception cref="MalformedInputException">A file is missing or malformed; the message names the place.</exception>
    public static AccuracyDirectory Open(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Directory.Exists(path)
            ? new(path, ModelDescriptionReader.Load(DescriptionPath(path)), AccuracySummaryFile.Load(SummaryPath(path)))
            : throw new MalformedInputException(path, "", "no such directory; expected one that 'zkml prove-accuracy' wrote");
    }

    internal static string SummaryPath(string directory) => System.IO.Path.Combine(directory, SummaryFile);

    internal static string DescriptionPath(string directory) => System.IO.Path.Combine(directory, DescriptionFile);

    internal static string ProofPath(string directory, SampleGroup group) => System.IO.Path.Combine(directory, ProofsDirectory, group.FileName);

    /// <summary>The bytes of a group's proof file; null if it is missing.</summary>
    internal static byte[]? ReadProof(string directory, SampleGroup group) => File.Exists(ProofPath(directory, group))
        ? UntrustedFile.ReadAllBytes(ProofPath(directory, group), DirectProofFile.MaximumBytes, "give the directory that 'zkml prove-accuracy' wrote")
        : null;
}
