#:project ../src/Zkml.Package/Zkml.Package.csproj
#:package Spectre.Console

// Which digit an image shows, by a decision tree of depth 10 over Haar features: differences of neighbouring areas. They are sums of pixels, which cost no
// constraint, so the program computes them itself, and a proof covers everything from the image on. The tree of 2023 had them and two more features
// computed outside. An argument says how many images to learn from, where all 60,000 take too long.
using Spectre.Console;
using Zkml;
using Zkml.Data.Datasets;
using Zkml.Data.Features;
using Zkml.Data.Features.Steps;
using Zkml.Host;
using Zkml.Models.Configurations.Trees;
using Zkml.Training.TreeModels;

ImageSplits mnist;
try
{
    mnist = DatasetCatalogue.Load("mnist", log: Console.Error.WriteLine);
}
catch (MissingComponentException problem)
{
    Console.Error.WriteLine(problem.Message);
    return 3;
}

var training = args is [var count] ? mnist.Training.Pick("mnist", [.. Enumerable.Range(0, int.Parse(count))]) : mnist.Training;
var report = new Table().AddColumns("features", "constraints", "right", "disagreements");
report.AddRow("2023, outside", "57692", "88.21 %", "-");
Add("haar_inside", "Haar, inside", new ImagePipeline(outside: [], inside: [new HaarFeatures(3)]));
Add("haar_outside", "Haar and 2 more, outside", new ImagePipeline(outside: [new HaarFeatures(3), new AppendAspectRatio(), new AppendBackgroundRegions()], inside: []));
AnsiConsole.Write(report);
Console.WriteLine($"Learned from {training.Count} images. The Leo projects are in artifacts/samples.");
return 0;

void Add(string name, string features, ImagePipeline pipeline)
{
    var configuration = new TreeModelConfig
    {
        Name = $"mnist-tree-{name}",
        Description = "Which digit an image shows, by its Haar features.",
        Dataset = "mnist",
        Pipeline = pipeline,
        Learner = new SingleTreeLearner(new() { MaximumDepth = 10 }),
        Quantization = new(FeatureBits: 20),
    };
    var model = ImageTreeTrainer.Train(configuration, training, "dotnet run samples/mnist-tree-haar.cs");
    var program = model.Transpile($"mnist_tree_{name}");
    var evaluation = program.Evaluate(mnist.Test);
    program.Write(Path.Combine("artifacts", "samples", program.Name), mnist.Test);
    report.AddRow(features, $"{program.Count.Constraints.Body}", $"{evaluation.CircuitAccuracy:P2}", $"{evaluation.Disagreements.Length}");
}
