#:project ../src/Zkml.Package/Zkml.Package.csproj

// A multilayer perceptron on MNIST, from its configuration to a proof. In 2023 it took a notebook and 201,491 constraints to be right on 93.94 % of the images.
// An argument says how many images to learn from, where all 60,000 take too long; --no-proof leaves the proof out.
using Zkml;
using Zkml.Data.Datasets;
using Zkml.Data.Features;
using Zkml.Data.Features.Steps;
using Zkml.Host;
using Zkml.Models.Configurations.Networks;
using Zkml.Models.Networks;

try
{
    var mnist = DatasetCatalogue.Load("mnist", log: Console.Error.WriteLine);
    if (args is [var count, ..] && int.TryParse(count, out var images))
    {
        mnist = new(mnist.Training.Pick("mnist", [.. Enumerable.Range(0, images)]), mnist.Test);
    }

    var model = ZkModel.Train(
        new TrainingConfig
        {
            Name = "mnist-mlp",
            Description = "Which digit an image shows: 32 squares of sums over a 14×14 image of 3-bit pixels.",
            Dataset = "mnist",
            Pipeline = new ImagePipeline(outside: [new BlockAverage(2), new QuantisePixels(3)], inside: []),
            Network = new()
            {
                HiddenSizes = [32],
                Activation = Activation.Square,
                WeightBits = [5, 5],
                RescaleBits = [0],
                NonZeroWeights = 2_000,
                LogitDifferenceBits = 26,
            },
            Optimizer = new() { Steps = mnist.Training.Count > 10_000 ? 3_000 : 300, BatchSize = 256 },
        },
        mnist,
        new Stages());

    var program = model.Transpile("mnist_mlp");
    program.Write(Path.Combine("artifacts", "samples", program.Name), mnist.Test);
    var evaluation = program.Evaluate(mnist.Test);
    Console.WriteLine($"{evaluation.CircuitAccuracy:P2} of the test images are right, with {evaluation.Disagreements.Length} disagreements");
    Console.WriteLine($"constraints {program.Count.Constraints.Total:N0}, of which body {program.Count.Constraints.Body:N0}");
    Console.WriteLine($"{program.Covers}");

    var image = program.InputOf(mnist.Test, 7);
    Console.WriteLine($"image 7 of the test split is a {program.Run(image).Label}");
    if (!args.Contains("--no-proof"))
    {
        var proof = await program.ProveAsync(image, new() { Engines = new() { Progress = new Stages() } });
        var verification = await program.VerifyAsync(proof);
        Console.WriteLine($"proven: {verification.IsValid}; {verification}");
    }

    Console.WriteLine("The Leo project is in artifacts/samples.");
    return 0;
}
catch (Exception problem) when (problem is MissingComponentException or MalformedInputException)
{
    Console.Error.WriteLine(problem.Message);
    return 3;
}

// What takes long says so, a line per stage.
internal sealed class Stages : IProgress<ZkProgress>
{
    private string? _last;

    public void Report(ZkProgress value)
    {
        if (value.Stage != _last)
        {
            _last = value.Stage;
            Console.Error.WriteLine($"{value.Stage} ...");
        }
    }
}
