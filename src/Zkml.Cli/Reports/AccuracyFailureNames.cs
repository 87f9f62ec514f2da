using Zkml.Proving.Accuracy;

namespace Zkml.Cli.Reports;

/// <summary>The faults of an accuracy as <c>--json</c> names them.</summary>
internal static class AccuracyFailureNames
{
    /// <summary>Such as <c>group-missing</c> or <c>labels-differ</c>.</summary>
    public static string Of(AccuracyFailure failure) => failure switch
    {
        AccuracyFailure.Model => "model-differs",
        AccuracyFailure.Key => "key-differs",
        AccuracyFailure.Commitment => "commitment-differs",
        AccuracyFailure.Dataset => "dataset-differs",
        AccuracyFailure.Labels => "labels-differ",
        AccuracyFailure.GroupMissing => "group-missing",
        AccuracyFailure.GroupRepeated => "group-repeated",
        AccuracyFailure.GroupsReordered => "groups-reordered",
        AccuracyFailure.SampleMissing => "sample-missing",
        AccuracyFailure.Sample => "sample-differs",
        AccuracyFailure.Class => "class-differs",
        AccuracyFailure.Summary => "summary-differs",
        AccuracyFailure.Damaged => "damaged",
        _ => "proof-invalid",
    };
}
