using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using Zkml.Host.Json;
using Zkml.Models.Networks;

namespace Zkml.Models.Files;

/// <summary>The JSON form of a float network. Its numbers have as many digits as give back the same single-precision number.</summary>
internal static class FloatNetworkJson
{
    public static FloatNetwork Read(StrictJsonObject json, string file, int inputCount)
    {
        var items = json.Array("layers", NetworkLimits.MaximumLayers).ToList();
        NetworkLimits.RequireLayers(items.Count, file, json);
        var layers = ImmutableArray.CreateBuilder<FloatLayer>(items.Count);
        var connections = 0L;
        foreach (var (element, place) in items)
        {
            layers.Add(ReadLayer(new(element, file, place), file, inputCount, layers.Count == items.Count - 1, ref connections));
            inputCount = layers[^1].OutputCount;
        }

        json.End();
        return new(layers.MoveToImmutable());
    }

    public static void Write(Utf8JsonWriter json, FloatNetwork network)
    {
        json.WriteStartObject();
        json.WriteStartArray("layers");
        foreach (var layer in network.Layers)
        {
            json.WriteStartObject();
            new LayerHeader(layer.Name, layer.Shape, layer.RowCount, layer.Activation).Write(json);
            ExactArray.Write(json, "biases", layer.Biases.AsSpan());
            WeightRows.Write(json, layer.Weights.AsSpan(), layer.Shape.RowLength);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static FloatLayer ReadLayer(StrictJsonObject json, string file, int inputCount, bool isLast, ref long connections)
    {
        var header = LayerHeader.Read(json, file, inputCount, isLast);
        connections = NetworkLimits.RequireConnections((long)header.RowCount * header.Shape.PositionCount * header.Shape.RowLength, file, json.Place, connections);
        ImmutableArray<float> biases =
            [.. ExactArray.Of(json, "biases", header.RowCount, file).Select(item => JsonNumbers.Real(item.Element, file, item.Place))];
        var weights = WeightRows.Read(json, file, header.RowCount, header.Shape.RowLength, (element, place) => JsonNumbers.Real(element, file, place));
        json.End();
        return new(header.Name, header.Shape, ImmutableCollectionsMarshal.AsImmutableArray(weights), biases, header.Activation);
    }
}
