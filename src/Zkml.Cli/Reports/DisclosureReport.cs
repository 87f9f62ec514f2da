using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Zkml.Aleo.Counting;
using Zkml.Cli.Output;
using Zkml.Data.Datasets.Tables;
using Zkml.Data.Features.Tables;
using Zkml.Models.Quantization.Trees;
using Zkml.Models.Quantization.Trees.Declared;
using Zkml.Models.Trees;
using Zkml.Reporting;
using Zkml.Transpiling;

namespace Zkml.Cli.Reports;

/// <summary>What a program with private weights shows of them all the same, and what it costs to hide the shape of its trees.</summary>
/// <param name="Disclosure">What it shows.</param>
/// <param name="Count">The size of its circuit; null without an Aleo program.</param>
/// <param name="WithShape">The size of the circuit that shows the shape; null if this one does.</param>
/// <param name="Merged">Columns of which a scale does not tell all thresholds apart, by name; the program does not show them.</param>
internal sealed record DisclosureReport(WeightDisclosure Disclosure, CircuitCount? Count, CircuitCount? WithShape, ImmutableArray<(string Column, MergedThresholds Thresholds)> Merged)
{
    private const int MaximumColumns = 8;
    private const int MaximumTrees = 8;

    /// <summary>The report; null if weights are constants.</summary>
    public static DisclosureReport? Of(TranspiledModel transpiled) => WeightDisclosure.Of(transpiled) is not { } disclosure ? null : new(
        disclosure,
        transpiled.Count,
        disclosure.IsPadded ? Transpiler.Transpile(transpiled.Source, transpiled.Options with { Private = transpiled.Options.Private with { HidesShape = false } }).Count : null,
        FindMerged(transpiled.Source, transpiled.Model));

    /// <summary>The report on a circuit for direct proofs; null if weights are constants.</summary>
    public static DisclosureReport? Of(DirectTranspilation transpiled) =>
        WeightDisclosure.Of(transpiled) is { } disclosure ? new(disclosure, null, null, FindMerged(transpiled.Computed, transpiled.Computed)) : null;

    /// <summary>Adds the report to an object about the weights.</summary>
    public void AddTo(JsonObject weights)
    {
        weights["shows"] = new JsonObject
        {
            ["trees"] = new JsonArray([.. Disclosure.Trees.Select(tree => new JsonObject { ["splits"] = tree.Splits, ["depth"] = tree.Depth })]),
            ["columns"] = new JsonArray([.. Disclosure.Columns.Select(column => new JsonObject
            {
                ["name"] = column.Name,
                ["splits"] = column.Splits,
                ["bits"] = column.Bits,
                ["range"] = ToJson(column.Range),
            })]),
            ["leafBits"] = Disclosure.LeafBits,
            ["hidesShape"] = Disclosure.IsPadded,
        };
        weights["merged"] = new JsonArray([.. Merged.Select(merged => new JsonObject { ["name"] = merged.Column, ["thresholds"] = merged.Thresholds.Distinct, ["left"] = merged.Thresholds.Left })]);
        if (WithShape is not null)
        {
            weights["withShape"] = new JsonObject().AddCount(WithShape);
        }
    }

    /// <summary>Adds the report as rows.</summary>
    public void AddTo(FactTable facts)
    {
        facts.Fact("still visible", Shape()).Fact("", Columns()).Fact("", $"every leaf has {Figures.Number(Disclosure.LeafBits, "bit", "bits")}, whatever its value")
            .Fact("what that reveals", Disclosure.IsPadded
                ? "the depth of the deepest tree, the number of trees, and which columns matter; not where a tree ends"
                : "which columns matter, and in what order they are used; anyone who has your training data can grow trees until one has this shape, and then nearly knows its thresholds. --hide-shape pads the trees");
        foreach (var (column, thresholds) in Merged)
        {
            facts.Fact("on its scale", $"{Figures.Count(thresholds.Left)} of the {Figures.Count(thresholds.Distinct)} thresholds of {column} stay distinct: numbers between the others are on the wrong side of one. More --feature-bits or a narrower --range keeps more distinct");
        }

        if (WithShape is not null && Count is not null)
        {
            facts.Fact("price of the shape", $"{Figures.Count(Count.Constraints.Body)} constraints instead of {Figures.Count(WithShape.Constraints.Body)}; {Figures.Count(Count.Constraints.Total)} in total instead of {Figures.Count(WithShape.Constraints.Total)}");
        }
    }

    private static ImmutableArray<(string Column, MergedThresholds Thresholds)> FindMerged(ZkModel source, ZkModel computed) =>
        (source.Float, computed.Pipeline) is (FloatTrees trees, TablePipeline table)
            ? [.. DeclaredTreeQuantizer.FindMerged(trees.Ensemble, [.. table.Encodings.Select(encoding => encoding as LinearEncoding)]).Select(merged => (table.Schema.FeatureNames[merged.Feature], merged))]
            : [];

    private string Shape()
    {
        var trees = Disclosure.Trees;
        if (Disclosure.IsPadded)
        {
            return $"the shape: {Trees(trees.Length)}, complete ones of depth {Disclosure.Depth}; the column of each of the {Figures.Count(Disclosure.Splits)} splits is visible, but not which splits are the model's own";
        }

        var splits = string.Join(", ", trees.Take(MaximumTrees).Select(tree => Figures.Count(tree.Splits)));
        return $"the shape: {Trees(trees.Length)}, of {splits}{(trees.Length > MaximumTrees ? " and so on" : "")} splits: which is below which, and the column of each";
    }

    private string Columns()
    {
        var columns = Disclosure.Columns;
        var text = string.Join("; ", columns.Take(MaximumColumns).Select(column => string.Create(
            CultureInfo.InvariantCulture, $"{column.Name}, {column.Bits} {(column.Bits == 1 ? "bit" : "bits")}{(column.Range is null ? "" : $", {column.Range}")}")));
        return columns.Length == 0 ? "no columns: no tree uses one" : $"columns and their declared ranges: {text}{(columns.Length > MaximumColumns ? $"; and {columns.Length - MaximumColumns} more, listed by --json" : "")}";
    }

    private static string Trees(int count) => count == 1 ? "1 tree" : $"{Figures.Count(count)} trees";

    private static JsonObject? ToJson(ColumnRange? range) => range is null ? null : new JsonObject { ["minimum"] = range.Minimum, ["maximum"] = range.Maximum, ["decimals"] = range.Decimals };
}
