using System.Text.Json;
using Zkml.Data.Datasets;

namespace Zkml.Cli.Tests.Support;

/// <summary>JSON inputs of the form <c>{"image": [[...]]}</c>.</summary>
internal static class JsonInput
{
    public static string OfTestImage(int index)
    {
        var test = DatasetCatalogue.Load("mnist")[Split.Test];
        return JsonSerializer.Serialize(new { image = test.Image(index).ToArray().Select(pixel => (int)pixel).Chunk(test.Width) });
    }
}
