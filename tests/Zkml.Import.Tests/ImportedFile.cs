using System.Text;
using Zkml.Host;
using Zkml.Import.Imported;
using Zkml.Models.Trees;
using Zkml.Testing;

namespace Zkml.Import.Tests;

/// <summary>Imports texts and bytes as files.</summary>
internal static class ImportedFile
{
    public static ImportedModel Read(string text, ImportOptions? options = null) => Read(Encoding.UTF8.GetBytes(text), options);

    public static ImportedModel Read(byte[] content, ImportOptions? options = null)
    {
        using var folder = new TemporaryDirectory();
        var path = Path.Combine(folder.Path, "model");
        File.WriteAllBytes(path, content);
        return ModelImporter.Read(path, options);
    }

    /// <summary>The message of the refusal, without the folder.</summary>
    public static string Refusal(string text) => Refusal(Encoding.UTF8.GetBytes(text));

    public static string Refusal(byte[] content)
    {
        var problem = Should.Throw<MalformedInputException>(() => Read(content));
        problem.Message.ShouldNotContain("\n");
        return problem.Message[(Path.GetDirectoryName(problem.File)!.Length + 1)..];
    }

    public static double[] Scores(this TreeEnsemble<double> ensemble, params double[] sample)
    {
        var scores = new double[ensemble.ScoreCount];
        ensemble.ComputeScores(sample, scores);
        return scores;
    }
}
