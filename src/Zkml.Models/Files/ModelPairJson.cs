using System.Text.Json;
using Zkml.Host;
using Zkml.Host.Json;
using Zkml.Models.Files.Trees;
using Zkml.Models.Networks;
using Zkml.Models.Trees;

namespace Zkml.Models.Files;

/// <summary>The properties <c>integer</c> and <c>float</c> of a model file: two forms of one model, both layers or both trees.</summary>
internal static class ModelPairJson
{
    public static (FloatModel Float, IntegerModel Integer) Read(StrictJsonObject json, string file, int featureCount)
    {
        var integer = json.Object("integer");
        var real = json.Object("float");
        if (integer.Has("trees") && real.Has("trees"))
        {
            var integerTrees = IntegerTreesJson.Read(integer, file, featureCount);
            var floatTrees = FloatTreesJson.Read(real, file, featureCount);
            RequireSameOutput(floatTrees.Ensemble, integerTrees.Ensemble, file);
            return (floatTrees, integerTrees);
        }

        var integerNetwork = IntegerNetworkJson.Read(integer, file, featureCount);
        var floatNetwork = FloatNetworkJson.Read(real, file, featureCount);
        RequireSameShape(floatNetwork, integerNetwork, file);
        return (floatNetwork, integerNetwork);
    }

    public static void Write(Utf8JsonWriter json, FloatModel real, IntegerModel integer)
    {
        json.WritePropertyName("integer");
        IntegerModelJson.Write(json, integer);
        json.WritePropertyName("float");
        switch (real)
        {
            case FloatNetwork network:
                FloatNetworkJson.Write(json, network);
                break;
            case FloatTrees trees:
                FloatTreesJson.Write(json, trees);
                break;
        }
    }

    private static void RequireSameOutput(TreeEnsemble<double> real, TreeEnsemble<long> integer, string file)
    {
        if (real.Output != integer.Output || real.ScoreCount != integer.ScoreCount)
        {
            throw new MalformedInputException(file, "float.output", "output and number of scores must be those of the integer trees");
        }
    }

    private static void RequireSameShape(FloatNetwork real, IntegerNetwork integer, string file)
    {
        if (real.Layers.Length != integer.Layers.Length)
        {
            throw new MalformedInputException(file, "float.layers", $"there are {real.Layers.Length} layers; the integer network has {integer.Layers.Length}");
        }

        for (var i = 0; i < real.Layers.Length; i++)
        {
            if (real.Layers[i].Shape != integer.Layers[i].Shape)
            {
                throw new MalformedInputException(file, $"float.layers[{i}]", "inputs and convolution must be those of the integer network's layer");
            }

            if (real.Layers[i].OutputCount != integer.Layers[i].OutputCount || real.Layers[i].Activation != integer.Layers[i].Activation)
            {
                throw new MalformedInputException(file, $"float.layers[{i}]", "outputs and activation must be those of the integer network's layer");
            }
        }
    }
}
