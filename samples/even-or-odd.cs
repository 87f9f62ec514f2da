#:project ../src/Zkml.Package/Zkml.Package.csproj
#:package Spectre.Console

// Whether a digit is even or odd: images of MNIST with labels of one's own. A tree of depth 9 as in 2023, and boosted trees, over an image that is cropped
// and shrunk to 12×12 grey values of 3 bits. An argument says how many images to learn from, where all 60,000 take too long.
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

var training = Parity(args is [var count] ? mnist.Training.Pick("mnist", [.. Enumerable.Range(0, int.Parse(count))]) : mnist.Training);
var test = Parity(mnist.Test);
var report = new Table().AddColumns("model", "constraints", "right", "AUC", "disagreements");
report.AddRow("2023", "24508", "91.60 %", "-", "-");
Add("tree", new SingleTreeLearner(new() { MaximumDepth = 9 }));
Add("boosted", new BoostingLearner(new() { Rounds = 40, LearningRate = 0.3, Tree = new() { MaximumDepth = 4 } }));
AnsiConsole.Write(report);
Console.WriteLine($"Learned from {training.Count} images. The Leo projects are in artifacts/samples.");
return 0;

static ImageDataset Parity(ImageDataset digits) => digits.Relabel("parity", 2, digit => digit % 2);

void Add(string name, TreeLearner learner)
{
    var configuration = new TreeModelConfig
    {
        Name = $"even-or-odd-{name}",
        Description = "Whether the digit in an image is even or odd.",
        Dataset = "mnist",
        Pipeline = new ImagePipeline(outside: [new CropResize(12), new QuantisePixels(3)], inside: []),
        Learner = learner,
    };
    var model = ImageTreeTrainer.Train(configuration, training, "dotnet run samples/even-or-odd.cs") with { ClassLabels = ["even", "odd"] };
    var program = model.Transpile($"even_or_odd_{name}");
    var evaluation = program.Evaluate(test);
    program.Write(Path.Combine("artifacts", "samples", program.Name), test);
    report.AddRow(name, $"{program.Count.Constraints.Body}", $"{evaluation.CircuitAccuracy:P2}", $"{evaluation.Auc:F4}", $"{evaluation.Disagreements.Length}");
}
