using Zkml.Data.Datasets;

namespace Zkml.Research.Running;

/// <summary>How experiments run.</summary>
public sealed record ResearchOptions
{
    /// <summary>Where models are measured. The test split is for models that were chosen already.</summary>
    public Split Split { get; init; } = Split.Validation;

    /// <summary>How many processors may work at once; at least 1. The rows do not depend on it, but for their seconds.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>What experiments that run at once may take together, by estimate; the data sets come on top.</summary>
    public long MemoryBytes { get; init; } = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 2;
}
