using Zkml.Data.Datasets;

namespace Zkml.Research.Running;

/// <summary>How experiments run.</summary>
public sealed record ResearchOptions
{
    /// <summary>The split that models are measured on. The test split is for models that have already been chosen.</summary>
    public Split Split { get; init; } = Split.Validation;

    /// <summary>The number of processors that may work at once; at least 1. It affects only the timings in the rows.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>The estimated memory that concurrent experiments may take in total; the data sets come on top.</summary>
    public long MemoryBytes { get; init; } = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 2;
}
