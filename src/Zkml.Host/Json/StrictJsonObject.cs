using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Zkml.Host.Json;

/// <summary>
/// An object of an untrusted JSON file. Every property is read by name and type; a property that is missing, of another type, out of range,
/// duplicate or, at the end, unread is an error that names its place.
/// </summary>
public sealed class StrictJsonObject
{
    private readonly string _file;
    private readonly Dictionary<string, JsonElement> _properties = [];
    private readonly HashSet<string> _asked = [];

    /// <summary>Reads an element as an object.</summary>
    /// <exception cref="MalformedInputException">It is not an object, or has a duplicate property.</exception>
    public StrictJsonObject(JsonElement element, string file, string place)
    {
        _file = file;
        Place = place;
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new MalformedInputException(file, place, $"expected an object, found {Describe(element)}");
        }

        foreach (var property in element.EnumerateObject())
        {
            if (!_properties.TryAdd(property.Name, property.Value))
            {
                throw new MalformedInputException(file, PlaceOf(property.Name), "duplicate property; remove one of the two");
            }
        }
    }

    /// <summary>Where the object is in its file.</summary>
    public string Place { get; }

    /// <summary>Whether the object has a property.</summary>
    public bool Has(string name) => _properties.ContainsKey(name);

    /// <summary>An integer within a range.</summary>
    public int Integer(string name, int minimum, int maximum) => ToInteger(Get(name), PlaceOf(name), minimum, maximum);

    /// <summary>A 64-bit integer within a range.</summary>
    public long Long(string name, long minimum, long maximum) =>
        Get(name) is { ValueKind: JsonValueKind.Number } element && element.TryGetInt64(out var value) && value >= minimum && value <= maximum
            ? value
            : throw Wrong(_file, PlaceOf(name), $"a whole number from {minimum} to {maximum}", Get(name));

    /// <summary>A finite number within a range.</summary>
    public double Number(string name, double minimum, double maximum)
    {
        var value = ToNumber(Get(name), PlaceOf(name));
        return value >= minimum && value <= maximum
            ? value
            : throw new MalformedInputException(_file, PlaceOf(name), string.Create(CultureInfo.InvariantCulture, $"expected a number from {minimum} to {maximum}, found {value}"));
    }

    /// <summary>True or false.</summary>
    public bool Boolean(string name) => Get(name).ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Wrong(_file, PlaceOf(name), "true or false", Get(name)),
    };

    /// <summary>An array of integers within a range.</summary>
    public ImmutableArray<int> Integers(string name, int maximumLength, int minimum, int maximum) =>
        [.. Array(name, maximumLength).Select(item => ToInteger(item.Element, item.Place, minimum, maximum))];

    /// <summary>An array of arrays of integers within a range.</summary>
    public ImmutableArray<ImmutableArray<int>> IntegerRows(string name, int maximumRows, int maximumLength, int minimum, int maximum) =>
    [
        .. Array(name, maximumRows).Select(row => Items(row.Element, _file, row.Place, maximumLength)
            .Select(item => ToInteger(item.Element, item.Place, minimum, maximum)).ToImmutableArray()),
    ];

    /// <summary>An element of any kind, and its place.</summary>
    public (JsonElement Element, string Place) Element(string name) => (Get(name), PlaceOf(name));

    /// <summary>A nested object.</summary>
    public StrictJsonObject Object(string name) => new(Get(name), _file, PlaceOf(name));

    /// <summary>A string.</summary>
    public string Text(string name) => Get(name) is { ValueKind: JsonValueKind.String } element
        ? element.GetString()!
        : throw Wrong(_file, PlaceOf(name), "a text", Get(name));

    /// <summary>A string of limited length.</summary>
    public string Text(string name, int maximumLength) => Bounded(Text(name), PlaceOf(name), maximumLength);

    /// <summary>An array of strings of limited length.</summary>
    public ImmutableArray<string> Texts(string name, int maximumLength, int maximumCharacters) =>
        [.. Texts(name, maximumLength).Select((text, i) => Bounded(text, $"{PlaceOf(name)}[{i}]", maximumCharacters))];

    /// <summary>An array of strings.</summary>
    public ImmutableArray<string> Texts(string name, int maximumLength) =>
    [
        .. Array(name, maximumLength).Select(item => item.Element.ValueKind == JsonValueKind.String ? item.Element.GetString()! : throw Wrong(_file, item.Place, "a text", item.Element)),
    ];

    /// <summary>One of several names.</summary>
    public T Choice<T>(string name, IReadOnlyList<(T Value, string Name)> choices)
    {
        var text = Text(name);
        foreach (var choice in choices)
        {
            if (choice.Name == text)
            {
                return choice.Value;
            }
        }

        throw new MalformedInputException(_file, PlaceOf(name), $"'{text}' is not known; expected one of {string.Join(", ", choices.Select(choice => choice.Name))}{NearestName.Hint(text, choices.Select(choice => choice.Name))}");
    }

    /// <summary>The elements of an array and their places.</summary>
    public IEnumerable<(JsonElement Element, string Place)> Array(string name, int maximumLength) => Items(Get(name), _file, PlaceOf(name), maximumLength);

    /// <summary>The elements of an array that is not a property, and their places.</summary>
    public static IEnumerable<(JsonElement Element, string Place)> Items(JsonElement element, string file, string place, int maximumLength)
    {
        if (element.ValueKind != JsonValueKind.Array)
        {
            throw Wrong(file, place, "an array", element);
        }

        if (element.GetArrayLength() > maximumLength)
        {
            throw new MalformedInputException(file, place, $"the array has {element.GetArrayLength()} elements; at most {maximumLength} are allowed");
        }

        return element.EnumerateArray().Select((item, i) => (item, $"{place}[{i}]"));
    }

    /// <summary>An array of finite numbers.</summary>
    public ImmutableArray<double> Numbers(string name, int maximumLength) => [.. Array(name, maximumLength).Select(item => ToNumber(item.Element, item.Place))];

    /// <summary>Ends reading: every property must have been read.</summary>
    /// <exception cref="MalformedInputException">An unknown property is present.</exception>
    public void End()
    {
        foreach (var name in _properties.Keys)
        {
            if (!_asked.Contains(name))
            {
                throw new MalformedInputException(_file, PlaceOf(name), $"the property is not known here; expected one of {string.Join(", ", _asked)}{NearestName.Hint(name, _asked)}");
            }
        }
    }

    /// <summary>Reads an element as an integer within a range.</summary>
    public int ToInteger(JsonElement element, string place, int minimum, int maximum) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var value) && value >= minimum && value <= maximum
            ? value
            : throw Wrong(_file, place, $"a whole number from {minimum} to {maximum}", element);

    private double ToNumber(JsonElement element, string place) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetDouble(out var value) && double.IsFinite(value)
            ? value
            : throw Wrong(_file, place, "a finite number", element);

    private string Bounded(string text, string place, int maximumLength) => text.Length <= maximumLength
        ? text
        : throw new MalformedInputException(_file, place, $"the text has {text.Length} characters; at most {maximumLength} are allowed");

    private JsonElement Get(string name)
    {
        _asked.Add(name);
        return _properties.TryGetValue(name, out var element)
            ? element
            : throw new MalformedInputException(_file, Place, $"the property '{name}' is missing");
    }

    private string PlaceOf(string name) => Place.Length == 0 ? name : $"{Place}.{name}";

    private static MalformedInputException Wrong(string file, string place, string expected, JsonElement found) => new(file, place, $"expected {expected}, found {Describe(found)}");

    private static string Describe(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        _ => element.GetRawText() is { Length: <= 40 } text ? text : $"{element.GetRawText()[..40]}…",
    };
}
