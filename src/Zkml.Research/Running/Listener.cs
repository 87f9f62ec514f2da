using Zkml.Learning.Training;
using Zkml.Learning.Training.SupportVectors;
using Zkml.Learning.Training.Trees;

namespace Zkml.Research.Running;

/// <summary>Turns what trainers report into a share of their work.</summary>
internal sealed class Listener(Action<double> advance) : IProgress<TrainingProgress>, IProgress<TreeTrainingProgress>, IProgress<SupportVectorProgress>
{
    // Trees report two phases, growing and refitting, of which only the first takes long.
    private double _share;

    /// <inheritdoc/>
    public void Report(TrainingProgress value) => Report(value.Step, value.Steps);

    /// <inheritdoc/>
    public void Report(TreeTrainingProgress value) => Report(value.Done, value.Total);

    /// <inheritdoc/>
    public void Report(SupportVectorProgress value) => Report(value.Done, value.Total);

    private void Report(int done, int total)
    {
        _share = Math.Max(_share, total == 0 ? 0 : (double)done / total);
        advance(_share);
    }
}
