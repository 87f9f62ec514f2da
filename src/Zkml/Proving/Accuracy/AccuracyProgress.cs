namespace Zkml.Proving.Accuracy;

/// <summary>How far proving or verifying has come.</summary>
/// <param name="Group">The group that is done.</param>
/// <param name="Done">The number of groups that are done.</param>
/// <param name="Total">The number of groups.</param>
/// <param name="WasThere">Whether its proof was there before.</param>
public sealed record AccuracyProgress(SampleGroup Group, int Done, int Total, bool WasThere);
