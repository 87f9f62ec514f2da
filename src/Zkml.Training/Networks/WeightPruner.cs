using Zkml.Models.Configurations.Networks;

namespace Zkml.Training.Networks;

/// <summary>
/// Removes the least important weights of all layers, ranked together, until a number of them is left. The number falls along a cubic
/// (Zhu and Gupta, "To prune, or not to prune", 2017): fast while there is much to spare, slowly towards the end.
/// </summary>
internal sealed class WeightPruner(TrainableNetwork network, PruningCriterion criterion, int target)
{
    private readonly int _initial = network.ActiveWeights;

    /// <summary>How many weights are left in the end.</summary>
    public int Target => int.Min(_initial, target);

    /// <summary>How many weights are left after a share of the pruning phase.</summary>
    /// <param name="progress">0 to 1.</param>
    public int TargetAt(double progress)
    {
        var remaining = Math.Pow(1 - Math.Clamp(progress, 0, 1), 3);
        return Target + (int)Math.Round((_initial - Target) * remaining);
    }

    /// <summary>Prunes to <see cref="TargetAt"/>.</summary>
    public void Prune(double progress)
    {
        var excess = network.ActiveWeights - TargetAt(progress);
        if (excess <= 0)
        {
            return;
        }

        var threshold = Importances().Order().ElementAt(excess - 1);
        foreach (var layer in network.Layers)
        {
            for (var weight = 0; weight < layer.Mask.Length && excess > 0; weight++)
            {
                if (layer.Mask[weight] && Importance(layer, weight) <= threshold)
                {
                    layer.Prune(weight);
                    excess--;
                }
            }

            layer.FindActiveColumns();
        }
    }

    private List<float> Importances()
    {
        var importances = new List<float>(network.ActiveWeights);
        foreach (var layer in network.Layers)
        {
            for (var weight = 0; weight < layer.Mask.Length; weight++)
            {
                if (layer.Mask[weight])
                {
                    importances.Add(Importance(layer, weight));
                }
            }
        }

        return importances;
    }

    private float Importance(TrainableLayer layer, int weight)
    {
        var value = layer.Weights.Values[weight];
        return criterion == PruningCriterion.Saliency ? value * value * layer.Weights.SecondMoment[weight] : MathF.Abs(value);
    }
}
