# A hub for one class, on one server with Docker: every student has a container made from the course's own image.
# How the image is made and what to install beside JupyterHub stands in docs/hub.md.
import os

c = get_config()  # noqa: F821 - JupyterHub brings it

# Who may come in: one password for the class, another for the teacher, both from the environment, none in this file.
# Where your school has a sign-on of its own, put its authenticator here.
c.JupyterHub.authenticator_class = "shared-password"
c.SharedPasswordAuthenticator.user_password = os.environ["HUB_CLASS_PASSWORD"]
c.SharedPasswordAuthenticator.admin_password = os.environ["HUB_TEACHER_PASSWORD"]
c.Authenticator.admin_users = {"teacher"}
c.Authenticator.allow_all = True

c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.image = "cafe-lumbre:0.1.0"
c.DockerSpawner.remove = True
# Containers reach the hub at the address of Docker's bridge.
c.JupyterHub.hub_ip = "0.0.0.0"
c.JupyterHub.hub_connect_ip = os.environ.get("HUB_ADDRESS_FOR_CONTAINERS", "172.17.0.1")

# A server takes about 90 MB and the kernel of a lesson up to 370: 1 GB is enough for two open lessons.
c.Spawner.mem_limit = "1G"
c.Spawner.cpu_limit = 1.0
c.Spawner.default_url = "/lab"

# What a student does is kept in a volume of their own: notebooks, and progress in .cafe-lumbre.
work = "/home/jovyan/work"
c.DockerSpawner.notebook_dir = work
c.DockerSpawner.volumes = {"cafe-lumbre-{username}": work}
c.DockerSpawner.environment = {"COURSEKIT_HOME": f"{work}/.cafe-lumbre"}

# What all may read and nobody may change: data of your own for the class. No questions: those hold their answers.
c.DockerSpawner.read_only_volumes = {"/srv/cafe-lumbre/shared": "/home/jovyan/shared"}

# A server that nobody uses is stopped after half an hour; the work stays in the volume.
c.JupyterHub.services = [
    {
        "name": "idle-culler",
        "command": ["python3", "-m", "jupyterhub_idle_culler", "--timeout=1800"],
    }
]
c.JupyterHub.load_roles = [
    {
        "name": "idle-culler",
        "scopes": ["list:users", "read:users:activity", "read:servers", "delete:servers"],
        "services": ["idle-culler"],
    }
]
