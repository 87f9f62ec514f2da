using Zkml.Data.Features;
using Zkml.Data.Features.Samples;
using Zkml.Models.Evaluation;
using Zkml.Training.Presets;

namespace Zkml.Data.Tests.Images;

/// <summary>Reads images by the default preset.</summary>
internal static class PictureReading
{
    /// <summary>The class that the preset's integer model gives.</summary>
    public static int Read(byte[] image) => Read(image, PresetCatalogue.Default.Model);

    /// <summary>The class that a model gives.</summary>
    public static int Read(byte[] image, ZkModel model)
    {
        var pipeline = (ImagePipeline)model.Pipeline;
        var inputs = SampleInput.OfImage(image, pipeline).Inputs;
        return ModelScores.Of(model.Integer, pipeline, pipeline.ComputeAllFeatures(inputs.AsSpan())).Classes()[0];
    }
}
