#:project ../src/Zkml.Package/Zkml.Package.csproj
#:package Spectre.Console

// Which digit an image shows, by a decision tree of depth 10 that looks at pixels: the model of 2023. The image enters the program as it is, all 784 bytes
// of it. An argument says how many images to learn from, where all 60,000 take too long.
using Spectre.Console;
using Zkml;
using Zkml.Data.Datasets;
using Zkml.Data.Features;
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
var configuration = new TreeModelConfig
{
    Name = "mnist-tree-pixels",
    Description = "Which digit an image shows, by its pixels.",
    Dataset = "mnist",
    Pipeline = new ImagePipeline(outside: [], inside: []),
    Learner = new SingleTreeLearner(new() { MaximumDepth = 10 }),
};
var model = ImageTreeTrainer.Train(configuration, training, "dotnet run samples/mnist-tree-pixels.cs");
var program = model.Transpile("mnist_tree_pixels");
var evaluation = program.Evaluate(mnist.Test);
program.Write(Path.Combine("artifacts", "samples", program.Name), mnist.Test);

AnsiConsole.Write(new Table()
    .AddColumns("model", "constraints", "right", "disagreements")
    .AddRow("2023", "27116", "86.57 %", "-")
    .AddRow("this one", $"{program.Count.Constraints.Body}", $"{evaluation.CircuitAccuracy:P2}", $"{evaluation.Disagreements.Length}"));
Console.WriteLine($"Learned from {training.Count} images; {model.Pipeline.Covers}.");
Console.WriteLine("The Leo project is in artifacts/samples.");
return 0;
