using System.Globalization;
using Zkml.Cli.Datasets;
using Zkml.Cli.Drawing;
using Zkml.Cli.Output;
using Zkml.Data.Images.Pictures;
using Zkml.Running;

namespace Zkml.Cli.Html;

/// <summary>A picture on its way into the circuit, as a page for a browser: one file without scripts that asks no server for anything.</summary>
internal static class PicturePage
{
    /// <summary>The page's text.</summary>
    /// <param name="directory">The program.</param>
    /// <param name="sample">The picture.</param>
    /// <param name="reading">How sure its class is.</param>
    public static string Render(TranspiledDirectory directory, RunSample sample, SampleReading reading)
    {
        var facts = FactTable.Create()
            .Fact("program", ProgramName.Of(directory.Manifest))
            .Fact("class", reading.Scored is { Margin.Class: var index } ? directory.Manifest.ClassLabels[index] : "the program gives it")
            .AddReading(directory, reading);
        PictureStage[] stages =
        [
            .. sample.Picture?.Stages ?? [],
            .. GreyImage.Of(sample.Input, directory.Manifest.Pipeline).Select(image => new PictureStage(image.Caption, image.Pixels, image.Width, image.Height)),
        ];
        return PageTemplate.Fill("picture.hbs", new
        {
            Name = sample.Description,
            Style = PageResource.Read("colours.css") + PageResource.Read("page.css"),
            facts.Facts,
            Stages = stages.Select(stage => new
            {
                stage.Caption,
                Size = string.Create(CultureInfo.InvariantCulture, $"{stage.Width}×{stage.Height}"),
                Picture = Convert.ToBase64String(stage.ToPng()),
            }),
        });
    }
}
