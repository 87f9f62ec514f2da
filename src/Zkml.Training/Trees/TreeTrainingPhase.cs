namespace Zkml.Training.Trees;

/// <summary>What a training of trees is doing.</summary>
public enum TreeTrainingPhase
{
    /// <summary>Distorted copies of the training images are made and all features computed and sorted.</summary>
    Preparation,

    /// <summary>Trees grow.</summary>
    Growing,

    /// <summary>The leaf values of all trees are fitted together.</summary>
    Fitting,
}
