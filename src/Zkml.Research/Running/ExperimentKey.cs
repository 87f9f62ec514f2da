using System.Security.Cryptography;
using Zkml.Data.Datasets;
using Zkml.Host.Files;
using Zkml.Models.Configurations;
using Zkml.Research.Sets;

namespace Zkml.Research.Running;

/// <summary>Identifies a trained model by everything that it depends on, so that it is found again in any set and under any name.</summary>
internal static class ExperimentKey
{
    private const int Digits = 20;

    /// <summary>Hexadecimal digits that change with the configuration, its seed and the data; not with names and descriptions.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="dataHash">The data set's hash, from <see cref="HashOf"/>.</param>
    public static string Of(Experiment experiment, string dataHash)
    {
        using var content = new MemoryStream();
        ModelConfigFile.Save(experiment.Configuration with { Name = "experiment", Description = "" }, content);
        return Sha256Hex.Of($"{Sha256Hex.Of(content.ToArray())} {experiment.Standardisation} {dataHash}")[..Digits];
    }

    /// <summary>The hash of the images and labels that a model is trained and chosen by.</summary>
    public static string HashOf(ImageSplits splits)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var split in new[] { splits[Split.Train], splits[Split.Validation] })
        {
            hash.AppendData(split.Pixels.Span);
            hash.AppendData(split.Labels.Span);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
