using System.Globalization;

namespace Zkml;

/// <summary>How far some long work is.</summary>
/// <param name="Stage">What is being done, for people: <c>proving</c>.</param>
/// <param name="Done">How much of it is done, in steps, trees or bytes.</param>
/// <param name="Total">How much there is to do; 0 if unknown.</param>
public sealed record ZkProgress(string Stage, long Done = 0, long Total = 0)
{
    /// <summary>Done of the total, 0 to 1; null if the total is unknown.</summary>
    public double? Share => Total > 0 ? (double)Done / Total : null;

    /// <summary>For a line on a screen: <c>pruning, 40 %</c>.</summary>
    public override string ToString() => Share is { } share ? string.Create(CultureInfo.InvariantCulture, $"{Stage}, {100 * share:0} %") : Stage;
}
