using System.Collections.Immutable;
using System.Globalization;
using Zkml.Aleo;
using Zkml.Aleo.Counting;
using Zkml.Host.Parameters;
using Zkml.SnarkVm.Engines;

namespace Zkml.SnarkVm.Proving;

/// <summary>What making the keys of a circuit takes.</summary>
/// <param name="Count">The circuit.</param>
/// <param name="Missing">SRS files that would be downloaded.</param>
/// <param name="Time">The estimated time.</param>
internal sealed record SetupDemand(CircuitCount Count, ImmutableArray<ParameterFile> Missing, TimeSpan Time)
{
    /// <summary>The demand of a circuit on this machine.</summary>
    /// <exception cref="AleoNotSupportedException">No published reference string is large enough for it.</exception>
    public static SetupDemand Of(CircuitCount count, ParameterStore parameters, EngineIdentity engine) => ParameterFile.IsPublishedFor(count.SrsDegree)
        ? new(count, parameters.Missing(ParameterFile.NeededFor(count.SrsDegree)), ProvingEstimate.Of(count, engine.Kind, engine.Threads).Setup)
        : throw new AleoNotSupportedException($"the circuit needs a structured reference string of degree {count.SrsDegree}; the largest published one has 2^{ParameterFile.Last} powers");

    /// <summary>Refuses a demand that exceeds the limits, and names every excess.</summary>
    /// <exception cref="SetupLimitException">A limit is exceeded.</exception>
    public void Require(SetupLimits limits)
    {
        var (problems, lifted, none) = (new List<string>(), limits, SetupLimits.None);
        if (Count.Constraints.Total > limits.Constraints)
        {
            problems.Add($"{Count.Constraints.Total} constraints, at most {limits.Constraints}");
            lifted = lifted with { Constraints = none.Constraints };
        }

        if (Count.SrsDegree > limits.SrsDegree)
        {
            problems.Add($"a structured reference string of degree {Count.SrsDegree}, at most {limits.SrsDegree}");
            lifted = lifted with { SrsDegree = none.SrsDegree };
        }

        if (Missing.Sum(file => file.Bytes) is var bytes && bytes > limits.DownloadBytes)
        {
            problems.Add(string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:F1} MB to download, at most {limits.DownloadBytes / 1e6:F1} MB"));
            lifted = lifted with { DownloadBytes = none.DownloadBytes };
        }

        if (limits.Time > TimeSpan.Zero && Time > limits.Time)
        {
            problems.Add(string.Create(CultureInfo.InvariantCulture, $"about {Time.TotalSeconds:F0} s, at most {limits.Time.TotalSeconds:F0} s"));
            lifted = lifted with { Time = none.Time };
        }

        if (problems.Count > 0)
        {
            throw new SetupLimitException(string.Join("; ", problems), lifted);
        }
    }
}
