using System.Collections.Immutable;
using Zkml.Data.Datasets;
using Zkml.Host;
using Zkml.Host.Npm;
using Zkml.Host.Parameters;
using Zkml.Training.Presets;
using Zkml.Transpiling;

namespace Zkml.Cli.Caching;

/// <summary>Downloads what later work would, and checks what is there by the published hashes.</summary>
/// <param name="folders">Where data sets are looked for and kept; the cache's directory is where npm installs.</param>
/// <param name="store">The SRS files.</param>
/// <param name="download">Downloads SRS files.</param>
/// <param name="progress">Receives stages.</param>
/// <param name="log">Receives a message before a download.</param>
internal sealed class Prefetcher(DataDirectories folders, ParameterStore store, ParameterDownload download, IProgress<string> progress, Action<string> log)
{
    /// <summary>Has everything of a plan; what cannot be had does not keep it from the rest.</summary>
    public ImmutableArray<Prefetched> Run(PrefetchPlan plan, CancellationToken cancellation)
    {
        var items = ImmutableArray.CreateBuilder<Prefetched>();
        foreach (var have in Steps(plan, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            items.Add(have());
        }

        return items.ToImmutable();
    }

    private IEnumerable<Func<Prefetched>> Steps(PrefetchPlan plan, CancellationToken cancellation)
    {
        foreach (var name in plan.Datasets)
        {
            yield return () => Have(CacheKind.Datasets, name, () => Dataset(name));
        }

        if (plan.HasPackages)
        {
            yield return () => Have(CacheKind.Npm, "npm packages", Packages);
        }

        foreach (var file in plan.Presets.Select(Degree).DefaultIfEmpty().Max() is var degree and > 0 ? ParameterFile.NeededFor(degree) : [])
        {
            yield return () => Have(CacheKind.Parameters, file.Name, () => Parameters(file, cancellation));
        }
    }

    private static Prefetched Have(CacheKind kind, string name, Func<Prefetched> have)
    {
        try
        {
            return have();
        }
        catch (MissingComponentException missing)
        {
            return new(kind, name, null, 0, WasThere: false, missing.Message);
        }
    }

    private Prefetched Dataset(string name)
    {
        progress.Report($"checking the data set {name}");
        if (DatasetCatalogue.FindTable(name) is { } table)
        {
            var wasThere = !Path.IsPathRooted(table.Place(folders)) || File.Exists(table.Place(folders));
            table.Load(folders, log);
            var file = new FileInfo(table.Place(folders));
            return new(CacheKind.Datasets, name, file.Exists ? file.FullName : null, file.Exists ? file.Length : 0, wasThere);
        }

        var source = DatasetCatalogue.Find(name);
        var found = source.Find(folders);
        var files = found ?? source.Locate(folders, log);
        source.LoadTraining(files);
        source.LoadTest(files);
        return new(CacheKind.Datasets, name, Path.GetDirectoryName(files.TestImages), files.All.Sum(path => new FileInfo(path).Length), found is not null);
    }

    private Prefetched Packages()
    {
        progress.Report("checking the npm packages");
        var wasThere = NpmPackages.AreInstalled(folders.Cache);
        var directories = NpmPackages.LocateAll(folders.Cache, log);
        var bytes = directories.Sum(directory => new DirectoryInfo(directory).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length));
        return new(CacheKind.Npm, "npm packages", NpmPackages.InstallationOf(directories[0]), bytes, wasThere);
    }

    private long Degree(Preset preset)
    {
        progress.Report($"counting the circuit of {preset.Name}");
        return Transpiler.Transpile(preset.Model, new(TranspileOptions.NameFrom(preset.Name))).Count.SrsDegree;
    }

    private Prefetched Parameters(ParameterFile file, CancellationToken cancellation)
    {
        progress.Report($"checking {file.Name}");
        var wasThere = store.Missing([file]).IsEmpty;
        store.RequireAsync([file], download, cancellation).GetAwaiter().GetResult();
        return new(CacheKind.Parameters, file.Name, store.PathOf(file), file.Bytes, wasThere);
    }
}
