using Zkml.Host;
using Zkml.Host.Files;
using Zkml.Statements;

namespace Zkml.Proving.Accuracy;

/// <summary>The directory that an accuracy is proven into: a new one, or one of the same model and data set. Proofs of anything else are not overwritten.</summary>
internal static class AccuracyPlace
{
    private const string Remedy = "choose another --out, or delete the directory";

    /// <summary>Writes the model's description into the directory, so that it cannot become that of another model, and takes an old summary away until all proofs are verified again.</summary>
    /// <exception cref="MalformedInputException">The directory has something else.</exception>
    public static void Prepare(string directory, DirectModel model, AccuracyDataset dataset, IReadOnlyCollection<SampleGroup> groups)
    {
        var description = model.Description.ToBytes();
        RequireSameModel(AccuracyDirectory.DescriptionPath(directory), description);
        RequireSameDataset(AccuracyDirectory.SummaryPath(directory), dataset);
        RequireNothingElse(Path.Combine(directory, AccuracyDirectory.ProofsDirectory), groups);
        Directory.CreateDirectory(Path.Combine(directory, AccuracyDirectory.ProofsDirectory));
        AtomicFile.Write(AccuracyDirectory.DescriptionPath(directory), stream => stream.Write(description));
        File.Delete(AccuracyDirectory.SummaryPath(directory));
    }

    private static void RequireSameModel(string path, byte[] description)
    {
        if (File.Exists(path) && !UntrustedFile.ReadAllBytes(path, ModelDescriptionReader.MaximumBytes, Remedy).AsSpan().SequenceEqual(description))
        {
            throw new MalformedInputException(path, "", $"the directory has proofs of another model; {Remedy}");
        }
    }

    private static void RequireSameDataset(string path, AccuracyDataset dataset)
    {
        if (File.Exists(path) && AccuracySummaryFile.Load(path).Dataset != dataset)
        {
            throw new MalformedInputException(path, "dataset", $"the directory has the accuracy on another data set than {dataset}; {Remedy}");
        }
    }

    private static void RequireNothingElse(string proofs, IReadOnlyCollection<SampleGroup> groups)
    {
        var names = groups.Select(group => group.FileName).ToHashSet();
        if (Directory.Exists(proofs) && Directory.EnumerateFiles(proofs, "*.json").FirstOrDefault(file => !names.Contains(Path.GetFileName(file))) is { } other)
        {
            throw new MalformedInputException(other, "", $"no proof of these samples has that name; {Remedy}");
        }
    }
}
