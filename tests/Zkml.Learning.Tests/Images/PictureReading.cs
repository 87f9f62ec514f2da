using Zkml.Learning.Data;
using Zkml.Learning.Features;
using Zkml.Learning.Features.Samples;
using Zkml.Learning.Models;
using Zkml.Learning.Presets;

namespace Zkml.Learning.Tests.Images;

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
