/// The targets that a package manifest declares with `module` and `program`, and what each may see.
struct Manifest {
    /// By target; names of modules and of the products of outside packages.
    let sees: [String: Set<String>]

    init(reading text: String) {
        var constants: [String: Set<String>] = [:]
        for match in text.matches(of: /(?m)^let (\w+): \[?Target\.Dependency\]? = ((?:.|\n)*?)(?=^let |^\])/) {
            let products = match.output.2.matches(of: /\.product\(name: "(\w+)"/).map { String($0.output.1) }
            constants[String(match.output.1)] = Set(products)
        }
        var sees: [String: Set<String>] = [:]
        for match in text.matches(of: /(?:module|program)\(\s*"(\w+)"(?:\s*,\s*sees:([^()]*))?\)/) {
            let list = match.output.2 ?? ""
            let quoted = list.matches(of: /"(\w+)"/).map { String($0.output.1) }
            let bare = list.replacing(/"\w+"/, with: "").matches(of: /\w+/).map { String($0.output) }
            sees[String(match.output.1)] = bare.reduce(into: Set(quoted)) { $0.formUnion(constants[$1] ?? [$1]) }
        }
        self.sees = sees
    }

    /// What the house does not allow, in the order of the targets' names.
    var trespasses: [String] {
        sees.sorted { $0.key < $1.key }.flatMap { target, seen in
            seen.sorted().compactMap { name in
                if let owners = House.libraries[name] {
                    return owners.contains(target) ? nil : "\(target) sees \(name)"
                }
                return House.permitted[target]?.contains(name) == true ? nil : "\(target) sees \(name)"
            }
        }
    }

    /// All that a target is linked with, by way of others too.
    func linked(with target: String) -> Set<String> {
        var linked: Set<String> = []
        var open = [target]
        while let next = open.popLast() {
            for name in sees[next] ?? [] where linked.insert(name).inserted { open.append(name) }
        }
        return linked
    }
}
