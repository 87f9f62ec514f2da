namespace Zkml.Cli.Html.Research;

/// <summary>A cell of a confusion matrix.</summary>
/// <param name="Count">How many samples; empty for none.</param>
/// <param name="Kind">The class of the style sheet: <c>right</c>, <c>wrong</c>, or nothing where there are no samples.</param>
/// <param name="Tint">How much of the colour, in percent.</param>
internal sealed record ConfusionCell(string Count, string Kind, int Tint);
