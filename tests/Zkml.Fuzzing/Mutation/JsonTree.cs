using System.Text;
using System.Text.Json;

namespace Zkml.Fuzzing.Mutation;

/// <summary>A JSON value that may become anything: a text of its own, a property twice, a number of any length.</summary>
internal sealed class JsonTree
{
    private JsonTree(char kind, string text)
    {
        Kind = kind;
        Text = text;
    }

    /// <summary><c>{</c> for an object, <c>[</c> for an array, a blank for anything else.</summary>
    public char Kind { get; }

    /// <summary>What a value that is no container is written as.</summary>
    public string Text { get; set; }

    /// <summary>The children of a container, for an object with their names as they are written, quotes included.</summary>
    public List<(string Name, JsonTree Value)> Children { get; } = [];

    public static JsonTree Raw(string text) => new(' ', text);

    public static JsonTree Array(params IEnumerable<JsonTree> items)
    {
        var array = new JsonTree('[', "");
        array.Children.AddRange(items.Select(item => ("", item)));
        return array;
    }

    public static JsonTree Object(string name, JsonTree value)
    {
        var json = new JsonTree('{', "");
        json.Children.Add((name, value));
        return json;
    }

    public static JsonTree Parse(byte[] content)
    {
        using var document = JsonDocument.Parse(content, new() { MaxDepth = 2_000 });
        return Of(document.RootElement);
    }

    public JsonTree Clone()
    {
        var copy = new JsonTree(Kind, Text);
        copy.Children.AddRange(Children.Select(child => (child.Name, child.Value.Clone())));
        return copy;
    }

    /// <summary>All containers that have children, this one first.</summary>
    public IEnumerable<JsonTree> Containers() =>
        Children.Count == 0 ? [] : Children.SelectMany(child => child.Value.Containers()).Prepend(this);

    /// <summary>Values at and below this one.</summary>
    public int Count() => 1 + Children.Sum(child => child.Value.Count());

    public byte[] ToBytes()
    {
        var text = new StringBuilder();
        Write(text);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static JsonTree Of(JsonElement element)
    {
        if (element.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
        {
            return Raw(element.GetRawText());
        }

        var tree = new JsonTree(element.ValueKind == JsonValueKind.Object ? '{' : '[', "");
        if (tree.Kind == '{')
        {
            tree.Children.AddRange(element.EnumerateObject().Select(property => (JsonSerializer.Serialize(property.Name), Of(property.Value))));
        }
        else
        {
            tree.Children.AddRange(element.EnumerateArray().Select(item => ("", Of(item))));
        }

        return tree;
    }

    private void Write(StringBuilder text)
    {
        if (Kind == ' ')
        {
            text.Append(Text);
            return;
        }

        text.Append(Kind);
        for (var i = 0; i < Children.Count; i++)
        {
            text.Append(i > 0 ? "," : "").Append(Children[i].Name).Append(Kind == '{' ? ":" : "");
            Children[i].Value.Write(text);
        }

        text.Append(Kind == '{' ? '}' : ']');
    }
}
