using Zkml.Lowering;
using Zkml.Models.Evaluation;
using Zkml.Models.ModelFiles;
using Zkml.Models.Networks;
using Zkml.Models.Trees;
using Zkml.Running;
using Zkml.Transpiling;

namespace Zkml.Fuzzing.Targets;

/// <summary>Goes on with a model that was read: writes it, reads it again, transpiles it, and runs the program beside the integer model.</summary>
internal static class ModelUse
{
    private const int MaximumSplits = 200;
    private const int MaximumWeights = 1_000;
    private const int MaximumScores = 12;
    private const int MaximumInputs = 400;

    public static Outcome GoOn(ZkModel model, FuzzInput input)
    {
        var saved = Models.Save(model);
        var again = Models.Save(ModelFile.Load(new MemoryStream(saved), "again"));
        if (!saved.AsSpan().SequenceEqual(again))
        {
            throw new InvalidOperationException("a model that was saved reads as another one");
        }

        // Networks are ten times as much work as trees.
        if (!IsSmall(model) || input.Number % (model.Integer is IntegerTrees ? 3 : 20) != 0)
        {
            return Outcome.Read;
        }

        Transpile(model, input);
        return Outcome.Ran;
    }

    private static bool IsSmall(ZkModel model) =>
        model.Pipeline.Inputs.Length <= MaximumInputs
        && model.Integer.OutputCount <= MaximumScores
        && model.Integer switch
        {
            IntegerTrees trees => trees.Ensemble.SplitCount <= MaximumSplits,
            IntegerNetwork network => network.NonZeroWeights <= MaximumWeights && network.Layers.All(layer => layer.OutputCount <= MaximumWeights),
            _ => false,
        };

    private static void Transpile(ZkModel model, FuzzInput input)
    {
        if (Directory.Exists(input.Folder))
        {
            Directory.Delete(input.Folder, recursive: true);
        }

        File.Delete(PrivateWeights.PathFor(input.Folder));
        var weights = model.Integer is IntegerTrees && input.Number % 2 == 0 ? WeightSource.Input : WeightSource.Constant;
        var transpiled = Transpiler.Transpile(model, new("fuzzed_model", OutputKind.Class) { Weights = weights });

        // Private weights stand on the grid that is declared: the model in the program is not quite the one that was read.
        model = transpiled.Model;
        ProjectWriter.Write(transpiled, input.Folder, []);
        var directory = TranspiledDirectory.Open(input.Folder);
        var random = new Random(input.Number);
        for (var sample = 0; sample < 3; sample++)
        {
            Compare(model, directory, [.. model.Pipeline.Inputs.Select(value => (int)random.NextInt64(value.Minimum, value.Maximum + 1))]);
        }
    }

    private static void Compare(ZkModel model, TranspiledDirectory directory, int[] inputs)
    {
        var features = new int[model.Pipeline.Features.Length];
        model.Pipeline.ComputeFeatures(inputs, features);
        var scores = ModelScores.Of(model.Integer, model.Pipeline, features);
        var result = directory.Run(inputs);
        var agrees = model.Regression is null ? result.Class == scores.Classes()[0] : result.Outputs[0] == (System.Numerics.BigInteger)scores.Values[0];
        if (!agrees)
        {
            throw new InvalidOperationException($"the program gives {result.Label}, the integer model {string.Join(", ", scores.Values)}");
        }
    }
}
