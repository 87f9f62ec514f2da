using System.Globalization;
using Zkml.Statements;

namespace Zkml.Proving.Accuracy;

/// <summary>Compares the claims of a summary with each other and with what the verifier knows. This alone proves nothing; it finds out which claim is wrong.</summary>
internal static class SummaryClaims
{
    /// <summary>The first wrong claim, before any proof is read; null if all are consistent.</summary>
    public static AccuracyVerification? FindContradiction(AccuracySummary summary, AccuracyDataset dataset) => CheckDataset(summary.Dataset, dataset) ?? CheckGroups(summary);

    /// <summary>The first claim about the model that differs from what the verifier trusts; null if there is none.</summary>
    public static AccuracyVerification? FindContradiction(AccuracySummary summary, ModelDescription model, AccuracyTrust trusted)
    {
        var (hash, commitment) = (model.Hash, (model.Weights as CommittedWeights)?.Commitment);
        if (trusted.ModelHash is { } expected && hash != expected)
        {
            return Invalid(AccuracyFailure.Model, $"the directory is about the model {hash}, you trust {expected}: weights, pipeline, ranges, labels or the kind of output differ");
        }

        if (summary.Model != hash)
        {
            return Invalid(AccuracyFailure.Summary, $"the summary states the model {summary.Model}, {AccuracyDirectory.DescriptionFile} has {hash}");
        }

        if (summary.Commitment != commitment)
        {
            return Invalid(AccuracyFailure.Commitment, $"the summary states {Text(summary.Commitment)}, the model has {Text(commitment)}");
        }

        return trusted.KeyHash is { } key && summary.KeyHash != key ? Invalid(AccuracyFailure.Key, $"the summary states a verifying key with the hash {summary.KeyHash}, you trust {key}") : null;

        static string Text(System.Numerics.BigInteger? commitment) => commitment is { } value ? $"the commitment {value}" : "no commitment to weights";
    }

    /// <summary>The first claim that differs from what the verifier has counted; null if all hold.</summary>
    public static AccuracyVerification? FindContradiction(AccuracySummary summary, AccuracyScore counted)
    {
        if (summary.Score != counted)
        {
            return Invalid(AccuracyFailure.Summary, $"the summary states {Text(summary.Score)}; the proofs show {Text(counted)}");
        }

        return summary.IsIntact ? null : Invalid(AccuracyFailure.Damaged, "the summary is not as it was written: somebody changed it after it was made, in a place that says nothing about the accuracy");
    }

    private static AccuracyVerification? CheckDataset(AccuracyDataset stated, AccuracyDataset own)
    {
        if (stated.Samples != own.Samples)
        {
            return Invalid(AccuracyFailure.Dataset, string.Create(CultureInfo.InvariantCulture, $"the accuracy is about {stated.Samples} samples, {own} has {own.Samples}"));
        }

        if (stated.Target != own.Target)
        {
            return Invalid(AccuracyFailure.Labels, $"the accuracy was counted against the column '{stated.Target}', you name '{own.Target}'");
        }

        if (stated.SamplesSha256 != own.SamplesSha256)
        {
            return Invalid(AccuracyFailure.Dataset, $"the accuracy is about other samples than {own}: their hash is {stated.SamplesSha256}, expected {own.SamplesSha256}");
        }

        if (stated.LabelsSha256 != own.LabelsSha256)
        {
            return Invalid(AccuracyFailure.Labels, $"the accuracy was counted against other labels than those of {own}: their hash is {stated.LabelsSha256}, expected {own.LabelsSha256}");
        }

        return stated.Name == own.Name && stated.Split == own.Split ? null : Invalid(AccuracyFailure.Summary, $"the summary says that the samples are {stated}; they are {own}");
    }

    private static AccuracyVerification? CheckGroups(AccuracySummary summary)
    {
        SampleGroup[] groups = [.. SampleGroup.Of(summary.Dataset.Samples, summary.GroupSize)];
        var (stated, seen) = (summary.Groups, new Dictionary<string, int>());
        for (var i = 0; i < stated.Length; i++)
        {
            if (!seen.TryAdd(stated[i].File, i) || !seen.TryAdd(stated[i].Sha256, i))
            {
                return Invalid(AccuracyFailure.GroupRepeated, $"the summary lists the proof file {stated[i].File}, or its content, twice");
            }
        }

        if (stated.Length != groups.Length)
        {
            return Invalid(
                stated.Length < groups.Length ? AccuracyFailure.GroupMissing : AccuracyFailure.Summary,
                string.Create(CultureInfo.InvariantCulture, $"the summary lists {stated.Length} proofs of at most {summary.GroupSize} samples; {summary.Dataset.Samples} samples take {groups.Length}"));
        }

        for (var i = 0; i < stated.Length; i++)
        {
            if (stated[i].File != groups[i].FileName)
            {
                return Invalid(AccuracyFailure.GroupsReordered, $"the summary lists the proof file {stated[i].File} where {groups[i].FileName} belongs");
            }
        }

        var right = stated.Sum(group => (long)group.Right);
        return right == summary.Score.Right ? null : Invalid(AccuracyFailure.Summary, string.Create(CultureInfo.InvariantCulture, $"the summary states {summary.Score.Right} right, its proofs add up to {right}"));
    }

    private static string Text(AccuracyScore score) => score.Regression is { } regression
        ? string.Create(CultureInfo.InvariantCulture, $"R² {regression.RSquared:R} and a mean squared error of {regression.MeanSquaredError:R}")
        : string.Create(CultureInfo.InvariantCulture, $"{score.Right} of {score.Samples} right");

    private static AccuracyVerification Invalid(AccuracyFailure failure, string explanation) => AccuracyVerification.Invalid(failure, explanation);
}
