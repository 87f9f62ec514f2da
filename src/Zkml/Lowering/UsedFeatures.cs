using Zkml.Models.Networks;
using Zkml.Models.Trees;

namespace Zkml.Lowering;

/// <summary>Which features a model looks at; the others are not built.</summary>
internal static class UsedFeatures
{
    /// <summary>Those with a weight of the first layer that is not zero.</summary>
    public static bool[] Of(IntegerNetwork network)
    {
        var layer = network.Layers[0];
        var isUsed = new bool[layer.InputCount];
        for (var output = 0; output < layer.OutputCount; output++)
        {
            var (row, position) = layer.Shape.Source(output);
            var weights = layer.Row(row);
            for (var column = 0; column < weights.Length; column++)
            {
                isUsed[layer.Shape.Input(position, column)] |= weights[column] != 0;
            }
        }

        return isUsed;
    }

    /// <summary>Those that a split asks about.</summary>
    public static bool[] Of(TreeEnsemble<long> ensemble)
    {
        var isUsed = new bool[ensemble.FeatureCount];
        foreach (var split in ensemble.Splits)
        {
            isUsed[split.Feature] = true;
        }

        return isUsed;
    }
}
