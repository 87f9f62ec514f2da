using Zkml.Training.Networks;
using Zkml.Training.SupportVectors;
using Zkml.Training.Trees;

namespace Zkml.Research.Running;

/// <summary>Converts the progress of trainers to a share of their work.</summary>
/// <param name="shareOfTeachers">The part of the work that the teachers take, from 0 to 1.</param>
/// <param name="advance">Receives the share, from 0 to 1.</param>
internal sealed class Listener(double shareOfTeachers, Action<double> advance) : IProgress<TrainingProgress>, IProgress<TreeTrainingProgress>, IProgress<SupportVectorProgress>
{
    // Trees report two phases, growing and refitting, of which only the first takes long.
    private double _share;

    /// <inheritdoc/>
    public void Report(TrainingProgress value)
    {
        var share = Share(value.Step, value.Steps);
        Report(value.Phase switch
        {
            TrainingPhase.Preparation => 0,
            TrainingPhase.Teachers => shareOfTeachers * share,
            _ => shareOfTeachers + ((1 - shareOfTeachers) * share),
        });
    }

    /// <inheritdoc/>
    public void Report(TreeTrainingProgress value) => Report(Share(value.Done, value.Total));

    /// <inheritdoc/>
    public void Report(SupportVectorProgress value) => Report(Share(value.Done, value.Total));

    private static double Share(int done, int total) => total == 0 ? 0 : (double)done / total;

    private void Report(double share)
    {
        _share = Math.Max(_share, share);
        advance(_share);
    }
}
