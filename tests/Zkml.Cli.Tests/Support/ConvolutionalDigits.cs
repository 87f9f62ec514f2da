using Zkml.Models.ModelFiles;
using Zkml.Models.Networks;
using Zkml.Testing;
using Zkml.Training.Presets;

namespace Zkml.Cli.Tests.Support;

/// <summary>A model file: the image of the preset <c>square</c>, two kernels of 5×5 at a stride of 3, ten logits. Nobody trained it.</summary>
internal sealed class ConvolutionalDigits : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public ConvolutionalDigits()
    {
        var random = new Random(1);
        var convolution = new ConvolutionShape(1, 14, 5, 3);
        int[] kernels = [.. Enumerable.Range(0, 2 * 25).Select(_ => random.Next(-7, 8))];
        int[] logits = [.. Enumerable.Range(0, 32 * 10).Select(_ => random.Next(-3, 4))];
        NonZeroWeights = kernels.Concat(logits).Count(weight => weight != 0);
        ModelFile.Save(
            PresetCatalogue.Default.Model with
            {
                Integer = new IntegerNetwork([
                    new("convolution1", convolution, [.. kernels], [3, -5], Activation.Square),
                    new("logits", 32, 10, [.. logits], [.. new Int128[10]], Activation.Identity)]),
                Float = new FloatNetwork([
                    new("convolution1", convolution, [.. kernels.Select(weight => weight / 8f)], [0.375f, -0.625f], Activation.Square),
                    new("logits", 32, 10, [.. logits.Select(weight => weight / 4f)], [.. new float[10]], Activation.Identity)]),
            },
            Path);
    }

    public string Path => In("conv.model.json");

    public int NonZeroWeights { get; }

    public string In(string name) => System.IO.Path.Combine(_folder.Path, name);

    public void Dispose() => _folder.Dispose();
}
